// Who is signing in stands in a field that Keycloak's template gives another name than its label looks for.
document.addEventListener('DOMContentLoaded', () => {
  const label = document.querySelector('label[for="username"]')
  if (label && document.getElementById('kc-attempted-username')) {
    label.htmlFor = 'kc-attempted-username'
  }
})
