package id.sahkan.decree.sharing;

import id.sahkan.decree.sharing.SharingState.Step;
import id.sahkan.decree.sharing.SharingState.Terms;

/// What one of the two sides wants of their agreement.
sealed interface SharingCommand {

    /// Who wants it, when and why.
    Step step();

    /// By an administrator of the office that joins.
    record Ask(Terms terms, Step step, Findings findings) implements SharingCommand {}

    /// By an administrator of the keeper, as is declining.
    record Accept(Step step, Findings findings) implements SharingCommand {}

    record Decline(Step step) implements SharingCommand {}

    /// By an administrator of the office that asked.
    record Withdraw(Step step) implements SharingCommand {}

    /// By either side.
    ///
    /// @param year in which it is, where the side is that ends it
    record End(Step step, int year) implements SharingCommand {}

    /// What was looked up about the two, with the years locked.
    ///
    /// @param oneClock the year ends for both at the same instant, or a number would be of two years
    /// @param numbersGiven the one that joins has given a number of its own in one of these years
    /// @param inTheWay either is in another sequence, or the one that joins keeps one for others
    record Findings(boolean oneClock, boolean numbersGiven, boolean inTheWay) {

        /// Where the state alone decides, nothing is looked up.
        static final Findings NOTHING = new Findings(true, false, false);
    }
}
