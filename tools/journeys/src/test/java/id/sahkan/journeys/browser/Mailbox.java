package id.sahkan.journeys.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// The letters to one address. They lie in the outbox of this machine, whose page the footer links to.
final class Mailbox {

    private final Visitor me;
    private final String link;
    private final String address;

    Mailbox(Visitor me, String address) {
        this(me, "Kotak surel percobaan", address);
    }

    /// @param link what the footer calls it
    Mailbox(Visitor me, String link, String address) {
        this.me = me;
        this.link = link;
        this.address = address;
    }

    /// The newest letter, once its subject has these words.
    void open(String subject) {
        me.open("/");
        me.press(me.link(link));
        me.heading("Kotak keluar").waitFor();
        Locator letter = me.page
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(address))
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(subject))
                .first();
        me.reloadUntil(letter);
        me.seen("kotak-surel");
        me.press(letter);
    }

    /// What that letter asks to follow, to finish an account.
    Locator link(String subject) {
        open(subject);
        Locator link =
                me.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("action-token")));
        link.waitFor();
        return link;
    }
}
