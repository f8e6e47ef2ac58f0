<#-- What was done, and one button to go on with. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if messageHeader??>
            ${kcSanitize(msg("${messageHeader}"))?no_esc}
        <#else>
            ${message.summary}
        </#if>
    <#elseif section = "form">
        <div id="kc-info-message">
            <p class="instruction">${message.summary}<#if requiredActions??><#list requiredActions>: <b><#items as reqActionItem>${kcSanitize(msg("requiredAction.${reqActionItem}"))?no_esc}<#sep>, </#items></b></#list></#if></p>
            <#assign button="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}">
            <#if skipLink??>
            <#elseif pageRedirectUri?has_content>
                <p><a class="${button}" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
            <#elseif actionUri?has_content>
                <p><a class="${button}" href="${actionUri}">${msg("proceedWithAction")}</a></p>
            <#else>
                <p><a class="${button}" href="/login">${msg("backToApplication")}</a></p>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>
