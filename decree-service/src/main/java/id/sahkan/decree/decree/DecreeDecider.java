package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent;
import id.sahkan.contracts.DecreeEvent.ApplicationCorrected;
import id.sahkan.contracts.DecreeEvent.ApplicationNamed;
import id.sahkan.contracts.DecreeEvent.ApplicationRevoked;
import id.sahkan.contracts.DecreeEvent.DecreeAmended;
import id.sahkan.contracts.DecreeEvent.DecreeDiscarded;
import id.sahkan.contracts.DecreeEvent.DecreeDrafted;
import id.sahkan.contracts.DecreeEvent.DecreeFoundUnsigned;
import id.sahkan.contracts.DecreeEvent.DecreeHandedOut;
import id.sahkan.contracts.DecreeEvent.DecreeIssued;
import id.sahkan.contracts.DecreeEvent.DecreeNumbered;
import id.sahkan.contracts.DecreeEvent.DecreeRevoked;
import id.sahkan.contracts.DecreeEvent.DecreeSentForSignature;
import id.sahkan.contracts.DecreeEvent.DecreeSigningFailed;
import id.sahkan.contracts.DecreeEvent.DecreeVoided;
import id.sahkan.contracts.SeparationOfDuties;
import id.sahkan.contracts.SeparationOfDuties.Act;
import id.sahkan.decree.decree.DecreeCommand.Confirm;
import id.sahkan.decree.decree.DecreeCommand.Discard;
import id.sahkan.decree.decree.DecreeCommand.FindSigned;
import id.sahkan.decree.decree.DecreeCommand.FindUnsigned;
import id.sahkan.decree.decree.DecreeCommand.HandOut;
import id.sahkan.decree.decree.DecreeCommand.Issue;
import id.sahkan.decree.decree.DecreeCommand.NotSigned;
import id.sahkan.decree.decree.DecreeCommand.RecordFailure;
import id.sahkan.decree.decree.DecreeCommand.Send;
import id.sahkan.decree.decree.DecreeCommand.TakeBack;
import id.sahkan.decree.decree.DecreeCommand.VoidNumber;
import id.sahkan.decree.decree.DecreeState.Discarded;
import id.sahkan.decree.decree.DecreeState.Drafted;
import id.sahkan.decree.decree.DecreeState.Failure;
import id.sahkan.decree.decree.DecreeState.HandedOut;
import id.sahkan.decree.decree.DecreeState.Issued;
import id.sahkan.decree.decree.DecreeState.Numbered;
import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.decree.DecreeState.Sent;
import id.sahkan.decree.decree.DecreeState.SignatureUnknown;
import id.sahkan.decree.decree.DecreeState.Signed;
import id.sahkan.decree.decree.DecreeState.Voided;
import id.sahkan.http.Actor;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every transition of a decree, and nothing else.
final class DecreeDecider {

    private DecreeDecider() {}

    /// `today` is the office's calendar day at the moment of drafting. The same again, by the same officer, is the one
    /// that there is.
    ///
    /// @param open the draft that names one of its applications already, if there is one
    static Decision<DecreeState, DecreeEvent> draft(Draft draft, @Nullable Draft open, LocalDate today) {
        if (open != null && open.saysTheSameAs(draft)) {
            return new Already<>();
        }
        if (draft.minutes().date().isAfter(today)) {
            return new Refused<>(DecreeRefusal.MINUTES_IN_FUTURE);
        }
        if (draft.validUntil().isBefore(today)) {
            return new Refused<>(DecreeRefusal.VALID_UNTIL_PAST);
        }
        Optional<DecreeRefusal> objection = objectionToDrafting(draft);
        if (objection.isPresent()) {
            return new Refused<>(objection.get());
        }
        return new Accepted<>(
                new Drafted(draft),
                new DecreeDrafted(
                        draft.id(),
                        draft.periodId(),
                        draft.entries().size(),
                        draft.drafter().id()));
    }

    static Decision<DecreeState, DecreeEvent> decide(DecreeState state, DecreeCommand command) {
        return switch (state) {
            case Drafted drafted -> whenDrafted(drafted, command);
            case Numbered numbered -> whenNumbered(numbered, command);
            case SignatureUnknown unknown -> whenUnknown(unknown, command);
            case Issued issued -> whenIssued(issued, command);
            case Discarded discarded -> whenDiscarded(discarded, command);
            case Voided voided -> whenVoided(voided, command);
        };
    }

    private static Decision<DecreeState, DecreeEvent> whenDrafted(Drafted state, DecreeCommand command) {
        return switch (command) {
            case Issue issue ->
                objection(state.draft(), issue)
                        .<Decision<DecreeState, DecreeEvent>>map(Refused::new)
                        .orElseGet(() -> number(state.draft(), issue));
            case Confirm _,
                    RecordFailure _,
                    HandOut _,
                    TakeBack _,
                    FindSigned _,
                    VoidNumber _,
                    Send _,
                    NotSigned _,
                    FindUnsigned _ -> new Refused<>(DecreeRefusal.NOT_NUMBERED);
            case Discard discard ->
                new Accepted<>(
                        new Discarded(state.draft(), discard.by()),
                        new DecreeDiscarded(state.draft().id()));
        };
    }

    private static Decision<DecreeState, DecreeEvent> whenNumbered(Numbered state, DecreeCommand command) {
        return switch (command) {
            case Issue _, Confirm _, RecordFailure _, Send _
            when state.handedOut() != null -> new Refused<>(DecreeRefusal.SIGNED_ELSEWHERE);
            // a new try: the number stays
            case Issue issue ->
                objection(state.draft(), issue)
                        .<Decision<DecreeState, DecreeEvent>>map(Refused::new)
                        .orElseGet(() -> again(state, state.signer(), issue.by()));
            case Confirm confirm ->
                objection(state.draft(), confirm.by())
                        .<Decision<DecreeState, DecreeEvent>>map(Refused::new)
                        .orElseGet(() -> issued(state.draft(), state.numbering(), confirm));
            case RecordFailure failure ->
                new Accepted<>(
                        new Numbered(
                                state.draft(),
                                state.numbering(),
                                failure.by(),
                                new Failure(failure.code(), failure.at()),
                                null),
                        new DecreeSigningFailed(state.draft().id(), failure.code()));
            case HandOut handOut -> handOut(state, handOut);
            case TakeBack back -> takeBack(state, back);
            case FindSigned found -> foundSigned(state.draft(), state.numbering(), found);
            case VoidNumber given ->
                objection(state.draft(), given.by())
                        .<Decision<DecreeState, DecreeEvent>>map(Refused::new)
                        .orElseGet(() -> voided(state, given));
            case Send send ->
                objection(state.draft(), send.by())
                        .<Decision<DecreeState, DecreeEvent>>map(Refused::new)
                        .orElseGet(() -> sent(state, send));
            case NotSigned _, FindUnsigned _ -> new Refused<>(DecreeRefusal.NOT_SENT);
            case Discard _ -> new Refused<>(DecreeRefusal.NUMBER_RESERVED);
        };
    }

    private static Decision<DecreeState, DecreeEvent> sent(Numbered state, Send send) {
        Sent sent = send.sent();
        return new Accepted<>(
                new SignatureUnknown(state.draft(), state.numbering(), send.by(), sent),
                new DecreeSentForSignature(state.draft().id(), sent.file().pdfSha256(), sent.attempt()));
    }

    /// What was signed may still come, by the call itself or by hand. Nothing is sent again, given up or handed out
    /// before somebody has said that there is no signature.
    private static Decision<DecreeState, DecreeEvent> whenUnknown(SignatureUnknown state, DecreeCommand command) {
        Sent sent = state.sent();
        return switch (command) {
            case Confirm confirm ->
                objection(state.draft(), confirm.by())
                        .<Decision<DecreeState, DecreeEvent>>map(Refused::new)
                        .orElseGet(() -> issued(state.draft(), state.numbering(), confirm));
            case TakeBack back -> brought(state.draft(), state.numbering(), state.signer(), sent.file(), back);
            case FindSigned found -> foundSigned(state.draft(), state.numbering(), found);
            // of an earlier attempt nothing is news
            case NotSigned not when not.attempt() != sent.attempt() -> new Already<>();
            case NotSigned not ->
                new Accepted<>(
                        unsigned(state, state.signer(), new Failure(not.code(), not.at())),
                        new DecreeSigningFailed(state.draft().id(), not.code()));
            case FindUnsigned find ->
                objection(state.draft(), find.by())
                        .or(() -> onItsWay(sent, find))
                        .<Decision<DecreeState, DecreeEvent>>map(Refused::new)
                        .orElseGet(() -> new Accepted<>(
                                unsigned(state, find.by(), null),
                                new DecreeFoundUnsigned(state.draft().id(), sent.attempt())));
            case Issue _, Send _, RecordFailure _, HandOut _, VoidNumber _ ->
                new Refused<>(onItsWay(sent, command).orElse(DecreeRefusal.SIGNATURE_UNKNOWN));
            case Discard _ -> new Refused<>(DecreeRefusal.NUMBER_RESERVED);
        };
    }

    private static Optional<DecreeRefusal> onItsWay(Sent sent, DecreeCommand command) {
        return command.at().isBefore(sent.answerBy())
                ? Optional.of(DecreeRefusal.SIGNING_IN_PROGRESS)
                : Optional.empty();
    }

    private static Numbered unsigned(SignatureUnknown state, Actor by, @Nullable Failure failure) {
        return new Numbered(state.draft(), state.numbering(), by, failure, null);
    }

    private static Decision<DecreeState, DecreeEvent> handOut(Numbered state, HandOut handOut) {
        if (state.handedOut() != null) {
            return new Already<>();
        }
        return objection(state.draft(), handOut.by())
                .<Decision<DecreeState, DecreeEvent>>map(Refused::new)
                .orElseGet(() -> new Accepted<>(
                        new Numbered(
                                state.draft(),
                                state.numbering(),
                                handOut.by(),
                                null,
                                new HandedOut(handOut.pdfSha256(), handOut.signatoryName(), handOut.signatoryTitle())),
                        new DecreeHandedOut(state.draft().id(), handOut.pdfSha256())));
    }

    private static Decision<DecreeState, DecreeEvent> takeBack(Numbered state, TakeBack back) {
        HandedOut handedOut = state.handedOut();
        if (handedOut == null) {
            return new Refused<>(DecreeRefusal.NOT_HANDED_OUT);
        }
        return brought(state.draft(), state.numbering(), state.signer(), handedOut, back);
    }

    private static Decision<DecreeState, DecreeEvent> brought(
            Draft draft, Numbering numbering, Actor signer, HandedOut file, TakeBack back) {
        return issued(
                draft,
                numbering,
                signer,
                new Signed(
                        back.pdfSha256(),
                        file.signatoryName(),
                        file.signatoryTitle(),
                        back.at(),
                        back.testCertificate()));
    }

    /// As it was: by whom, and when.
    private static Decision<DecreeState, DecreeEvent> foundSigned(Draft draft, Numbering numbering, FindSigned found) {
        return issued(
                draft,
                numbering,
                found.signer(),
                new Signed(
                        found.pdfSha256(),
                        found.signatoryName(),
                        found.signatoryTitle(),
                        found.signedAt(),
                        found.testCertificate()));
    }

    private static Decision<DecreeState, DecreeEvent> voided(Numbered state, VoidNumber given) {
        var number = state.numbering().number();
        return new Accepted<>(
                new Voided(state.draft(), state.numbering(), given.by(), given.reason()),
                new DecreeVoided(state.draft().id(), number.text(), number.year(), number.sequence()));
    }

    private static Decision<DecreeState, DecreeEvent> whenIssued(Issued state, DecreeCommand command) {
        return switch (command) {
            case Issue issue -> again(state, state.signer(), issue.by());
            case Confirm confirm when confirm.pdfSha256().equals(state.signed().pdfSha256()) -> new Already<>();
            case TakeBack back when back.pdfSha256().equals(state.signed().pdfSha256()) -> new Already<>();
            case FindSigned found when found.pdfSha256().equals(state.signed().pdfSha256()) -> new Already<>();
            case Confirm _,
                    RecordFailure _,
                    HandOut _,
                    TakeBack _,
                    FindSigned _,
                    VoidNumber _,
                    Send _,
                    NotSigned _,
                    FindUnsigned _,
                    Discard _ -> new Refused<>(DecreeRefusal.ALREADY_ISSUED);
        };
    }

    private static Decision<DecreeState, DecreeEvent> whenDiscarded(Discarded state, DecreeCommand command) {
        return switch (command) {
            case Discard discard -> again(state, state.by(), discard.by());
            case Issue _,
                    Confirm _,
                    RecordFailure _,
                    HandOut _,
                    TakeBack _,
                    FindSigned _,
                    VoidNumber _,
                    Send _,
                    NotSigned _,
                    FindUnsigned _ -> new Refused<>(DecreeRefusal.DISCARDED);
        };
    }

    private static Decision<DecreeState, DecreeEvent> whenVoided(Voided state, DecreeCommand command) {
        return switch (command) {
            case VoidNumber given -> again(state, state.by(), given.by());
            case Issue _,
                    Confirm _,
                    RecordFailure _,
                    HandOut _,
                    TakeBack _,
                    FindSigned _,
                    Send _,
                    NotSigned _,
                    FindUnsigned _,
                    Discard _ -> new Refused<>(DecreeRefusal.VOIDED);
        };
    }

    /// The same person again has not heard the answer. Another one must have seen what is there; nothing changes for
    /// them either.
    private static Decision<DecreeState, DecreeEvent> again(DecreeState state, Actor first, Actor now) {
        return first.id().equals(now.id()) ? new Already<>() : new Accepted<>(state, List.of());
    }

    private static Optional<DecreeRefusal> objection(Draft draft, Issue issue) {
        return objection(draft, issue.by())
                .or(() -> issue.inOffice() ? Optional.empty() : Optional.of(DecreeRefusal.NOT_IN_OFFICE));
    }

    static Optional<DecreeRefusal> objectionToDrafting(Draft draft) {
        return did(draft, draft.drafter())
                .filter(act -> !SeparationOfDuties.allows(act, Act.DRAFT))
                .map(act ->
                        act == Act.APPLY ? DecreeRefusal.APPLICANT_MAY_NOT_DRAFT : DecreeRefusal.REVIEWER_MAY_NOT_DRAFT)
                .findFirst();
    }

    private static Optional<DecreeRefusal> objection(Draft draft, Actor signatory) {
        return did(draft, signatory)
                .filter(act -> !SeparationOfDuties.allows(act, Act.SIGN))
                .map(act -> switch (act) {
                    case APPLY -> DecreeRefusal.APPLICANT_MAY_NOT_SIGN;
                    case REVIEW -> DecreeRefusal.REVIEWER_MAY_NOT_SIGN;
                    case DRAFT, SIGN -> DecreeRefusal.DRAFTER_MAY_NOT_SIGN;
                })
                .findFirst();
    }

    /// What this person has done on any of the applications that the draft names.
    private static Stream<Act> did(Draft draft, Actor person) {
        boolean drafted = draft.drafter().id().equals(person.id());
        boolean reviewed = draft.entries().stream().anyMatch(e -> e.reviewerId().equals(person.id()));
        boolean applied = draft.entries().stream().anyMatch(e -> person.id().equals(e.applicantId()));
        return Stream.of(
                        drafted ? Optional.of(Act.DRAFT) : Optional.<Act>empty(),
                        reviewed ? Optional.of(Act.REVIEW) : Optional.<Act>empty(),
                        applied ? Optional.of(Act.APPLY) : Optional.<Act>empty())
                .flatMap(Optional::stream);
    }

    private static Decision<DecreeState, DecreeEvent> number(Draft draft, Issue issue) {
        Numbering offered = Objects.requireNonNull(issue.offered());
        if (draft.validUntil().isBefore(offered.decreedOn())) {
            return new Refused<>(DecreeRefusal.VALID_UNTIL_PAST);
        }
        return new Accepted<>(
                new Numbered(draft, offered, issue.by(), null, null),
                new DecreeNumbered(
                        draft.id(),
                        offered.number().text(),
                        offered.number().year(),
                        offered.number().sequence(),
                        offered.decreedOn()));
    }

    private static Decision<DecreeState, DecreeEvent> issued(Draft draft, Numbering numbering, Confirm confirm) {
        return issued(
                draft,
                numbering,
                confirm.by(),
                new Signed(
                        confirm.pdfSha256(),
                        confirm.signatoryName(),
                        confirm.signatoryTitle(),
                        confirm.at(),
                        confirm.testCertificate()));
    }

    private static Decision<DecreeState, DecreeEvent> issued(
            Draft draft, Numbering numbering, Actor signer, Signed signed) {
        String number = numbering.number().text();
        var events = new ArrayList<DecreeEvent>();
        events.add(new DecreeIssued(
                draft.id(),
                draft.periodId(),
                number,
                numbering.publicCode(),
                numbering.decreedOn(),
                draft.validUntil(),
                signer.id(),
                signed.pdfSha256(),
                draft.entries().size(),
                signed.issuedAt()));
        Change change = draft.change();
        if (change != null) {
            events.add(changed(draft, change, numbering));
        }
        for (Entry entry : draft.entries()) {
            events.add(about(entry, draft, change, numbering));
        }
        return new Accepted<>(new Issued(draft, numbering, signer, signed), events);
    }

    /// What the decree that is changed is told.
    private static DecreeEvent changed(Draft draft, Change change, Numbering by) {
        String number = by.number().text();
        return switch (change.kind()) {
            case NAMING -> throw new IllegalStateException("a decree that names partners changes no other");
            case AMENDMENT, CORRECTION, REVOCATION_IN_PART ->
                new DecreeAmended(change.decreeId(), draft.id(), change.kind(), number, by.decreedOn());
            case REVOCATION -> new DecreeRevoked(change.decreeId(), draft.id(), number, by.decreedOn());
        };
    }

    private static DecreeEvent about(Entry entry, Draft draft, @Nullable Change change, Numbering by) {
        String number = by.number().text();
        return switch (entry.effect()) {
            case Effect.Named _ ->
                new ApplicationNamed(
                        entry.applicationId(),
                        draft.id(),
                        number,
                        by.publicCode(),
                        by.decreedOn(),
                        entry.annexNumber(),
                        entry.tier(),
                        change == null ? null : change.number());
            case Effect.Corrected(var was) ->
                new ApplicationCorrected(
                        entry.applicationId(),
                        draft.id(),
                        number,
                        by.publicCode(),
                        by.decreedOn(),
                        entry.annexNumber(),
                        entry.tier(),
                        Objects.requireNonNull(change).number(),
                        was.fields());
            case Effect.Revoked revoked ->
                new ApplicationRevoked(
                        entry.applicationId(),
                        draft.id(),
                        number,
                        by.publicCode(),
                        by.decreedOn(),
                        entry.annexNumber(),
                        Objects.requireNonNull(change).number(),
                        revoked.reason());
        };
    }
}
