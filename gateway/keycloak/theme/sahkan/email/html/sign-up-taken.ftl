<#import "template.ftl" as layout>
<@layout.emailLayout>
${kcSanitize(msg("signUpTakenBodyHtml", link))?no_esc}
</@layout.emailLayout>
