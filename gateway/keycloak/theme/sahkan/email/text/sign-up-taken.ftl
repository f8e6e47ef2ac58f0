<#ftl output_format="plainText">
${msg("signUpTakenBody", link)}
