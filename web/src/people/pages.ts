export { PeoplePage } from './people.tsx'
export { PersonPage } from './person.tsx'
