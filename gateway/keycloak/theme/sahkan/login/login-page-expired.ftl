<#-- One sentence and one button, in place of two links that say "click here". -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("pageExpiredTitle")}
    <#elseif section = "form">
        <p id="instruction1" class="instruction">${msg("pageExpiredMsg1")}</p>
        <p><a id="loginRestartLink" class="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" href="${url.loginRestartFlowUrl}">${msg("doTryAgain")}</a></p>
    </#if>
</@layout.registrationLayout>
