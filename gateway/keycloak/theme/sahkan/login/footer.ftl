<#-- Below every page of a trial on one machine, whose letters go nowhere else: the way to them. Elsewhere nothing. -->
<#macro content>
<#if properties.sahkanOutbox?has_content>
    <p class="sahkan-trial">${msg("trialOutbox")} <a id="sahkan-outbox" href="${properties.sahkanOutbox}">${msg("trialOutboxLink")}</a></p>
</#if>
</#macro>
