<#import "template.ftl" as layout>
<@layout.emailLayout>
${kcSanitize(msg("signUpAgainBodyHtml", link, minutes))?no_esc}
</@layout.emailLayout>
