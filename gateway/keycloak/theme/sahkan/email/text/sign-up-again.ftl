<#ftl output_format="plainText">
${msg("signUpAgainBody", link, minutes)}
