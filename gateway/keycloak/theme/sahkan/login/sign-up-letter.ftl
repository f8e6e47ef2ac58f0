<#-- The page after a sign-up, the same for every address: nothing here may depend on whether it has an account. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("emailVerifyTitle")}
    <#elseif section = "form">
        <p class="instruction">${msg("emailVerifyInstruction1", address)}</p>
        <p class="instruction">${msg("signUpLetterMissing")}</p>
        <#-- The address stands in the form so that the gateway can count its letters. -->
        <form id="kc-sign-up-letter-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <input type="hidden" name="email" value="${address}"/>
            <@buttons.actionGroup>
                <@buttons.button id="sign-up-letter-again" label="emailVerifyResend" type="secondary"/>
                <@buttons.buttonLink id="sign-up-letter-sign-in" href=url.loginUrl label="backToLogin"/>
            </@buttons.actionGroup>
        </form>
        <p>${msg("signUpLetterWrong")} <a href="${url.loginRestartFlowUrl}">${msg("signUpAgain")}</a></p>
    </#if>
</@layout.registrationLayout>
