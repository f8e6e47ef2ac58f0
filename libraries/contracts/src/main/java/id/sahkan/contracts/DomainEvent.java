package id.sahkan.contracts;

/// A fact that one service tells the others. It carries identifiers and facts, never personal data.
public sealed interface DomainEvent
        permits ApplicantEvent,
                OfficeEvent,
                PeopleEvent,
                PeriodEvent,
                VerificationEvent,
                DecreeEvent,
                NotificationEvent,
                NewsroomEvent {}
