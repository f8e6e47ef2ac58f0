export { Invite } from './invite.tsx'
export { PersonActions } from './person-actions.tsx'
