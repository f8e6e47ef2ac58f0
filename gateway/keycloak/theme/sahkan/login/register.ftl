<#-- Keycloak's own page without the parts that the realm does not use, and with the rule for passwords beside them. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#import "password-validation.ftl" as validator>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayRequiredFields=false; section>
    <#if section = "header">
        ${msg("registerTitle")}
    <#elseif section = "form">
        <form id="kc-register-form" class="${properties.kcFormClass!}" action="${url.registrationAction}" method="post" novalidate="novalidate">
            <@userProfileCommons.userProfileFormFields; callback, attribute>
                <#if callback = "afterField" && passwordRequired?? && attribute.name == 'email'>
                    <@field.password name="password" label=msg("password") autocomplete="new-password">
                        <span class="sahkan-rule" id="password-rule">${msg("passwordRule")}</span>
                    </@field.password>
                    <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" />
                </#if>
            </@userProfileCommons.userProfileFormFields>
            <input class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" type="submit" value="${msg("doRegister")}"/>
            <p>${msg("alreadyRegistered")} <a href="${url.loginUrl}">${msg("doLogIn")}</a></p>
        </form>
        <@validator.templates/>
        <@validator.script field="password"/>
    </#if>
</@layout.registrationLayout>
