package id.sahkan.applicant.company;

/// What an account does with an outlet of a company of its own. The instant stands in what is said.
sealed interface OutletCommand {

    MediaOutlet said();

    record Register(MediaOutlet said) implements OutletCommand {}

    record Change(MediaOutlet said) implements OutletCommand {}
}
