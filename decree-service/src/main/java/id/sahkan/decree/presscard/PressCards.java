package id.sahkan.decree.presscard;

import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.decree.document.PressCardPaper;
import id.sahkan.decree.document.Rendering;
import id.sahkan.decree.form.FormStore;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.presscard.PressCard.Standing;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Makes cards for whom a decree in force names, and tells which of them are no longer good.
public final class PressCards {

    private final PressCardStore store;
    private final CardIssuer issuer;
    private final FormStore forms;
    private final Rendering rendering;
    private final OfficeSettings office;
    private final Offices offices;
    private final Clock clock;

    PressCards(
            PressCardStore store,
            CardIssuer issuer,
            FormStore forms,
            Rendering rendering,
            OfficeSettings office,
            Offices offices,
            Clock clock) {
        this.store = store;
        this.issuer = issuer;
        this.forms = forms;
        this.rendering = rendering;
        this.office = office;
        this.offices = offices;
        this.clock = clock;
    }

    private LocalDate today(PressCard card) {
        return offices.dayOf(card.office(), clock.instant());
    }

    /// For a wallet, or as a file.
    String credential(PressCard card) {
        require(card);
        return issuer.card(
                card,
                store.position(card, clock.instant()),
                clock.instant(),
                offices.of(card.office()).zone());
    }

    /// To be printed.
    byte[] paper(PressCard card) {
        require(card);
        long _ = store.position(card, clock.instant());
        var paper = new PressCardPaper(
                forms.form(card.office(), card.formVersion()),
                card.number(),
                card.journalist(),
                card.outlet(),
                card.company(),
                card.decree(),
                card.from(),
                card.until(),
                office.publicUrl() + CardIssuer.ADDRESS + "/" + card.number() + "/page");
        return rendering.card(paper).orElseThrow(() -> Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE));
    }

    /// A new card for somebody who is not named any more would only mislead.
    private void require(PressCard card) {
        if (!card.namesSomebody() || card.on(today(card)) != Standing.VALID) {
            throw Problem.of(DecreeProblem.NO_PRESS_CARD);
        }
    }

    String list(long number) {
        long first = number * CardIssuer.POSITIONS;
        ZoneId otherwise = offices.first().zone();
        List<Integer> lapsed = store.lapsed(first, CardIssuer.POSITIONS, clock.instant(), otherwise).stream()
                .map(position -> (int) (position - first))
                .toList();
        return issuer.list(number, lapsed, clock.instant());
    }

    Map<String, Object> keys() {
        return issuer.keys();
    }
}
