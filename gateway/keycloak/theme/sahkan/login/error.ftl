<#-- What happened, and one button to go on with: to the application, whose address Keycloak may have forgotten meanwhile. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("errorTitle")}
    <#elseif section = "form">
        <div id="kc-error-message">
            <p class="instruction">${kcSanitize(message.summary)?no_esc}</p>
            <#if traceId??>
                <p class="instruction" id="traceId">${msg("traceIdSupportMessage", traceId)}</p>
            </#if>
            <#assign home=(client.baseUrl)!"">
            <p><a id="backToApplication" class="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" href="${home?has_content?then(home, '/login')}">${msg("backToApplication")}</a></p>
        </div>
    </#if>
</@layout.registrationLayout>
