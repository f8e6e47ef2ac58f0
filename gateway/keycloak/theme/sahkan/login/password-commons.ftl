<#-- A new password or code ends every other session: whoever had the old one is out. Nobody is asked. -->
<#macro logoutOtherSessions>
    <input type="hidden" id="logout-sessions" name="logout-sessions" value="on"/>
</#macro>
