export { NewsroomPage } from './newsroom.tsx'
