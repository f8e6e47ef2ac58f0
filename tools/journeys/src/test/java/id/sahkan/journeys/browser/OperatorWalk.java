package id.sahkan.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// The operator, who sees what waits and clears what cannot be an event.
final class OperatorWalk {

    private final Visitor me;

    OperatorWalk(Visitor me) {
        this.me = me;
    }

    void look() {
        me.menu("Operasi");
        me.heading("Operasi").waitFor();
        me.heading("Kesehatan bagian").waitFor();
        assertThat(me.page.getByText(Pattern.compile("Sehat$")).count())
                .as("parts of the four services that are well")
                .isGreaterThan(4);
        me.page.getByText("Tidak ada kabar yang tertahan.").waitFor();
        me.seen("operasi");
    }

    /// One record that is no event waits in each of the two services that read it; it appears without a reload.
    void discard(String reason) {
        me.page.getByText("Perlu perhatian: 2 hal").waitFor();
        me.seen("operasi-tertahan");
        discardOne(reason);
        me.page.getByText("Perlu perhatian: 1 hal").waitFor();
        discardOne(reason);
        me.page.getByText("Tidak ada kabar yang tertahan.").waitFor();
        me.page.getByText(reason).first().waitFor();
        me.seen("operasi-selesai");
    }

    private void discardOne(String reason) {
        Locator waiting = me.page
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Tidak terbaca"))
                .filter(new Locator.FilterOptions().setHas(me.page.getByRole(AriaRole.BUTTON)))
                .first();
        me.press(waiting.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Lihat"))));
        me.dialog().getByText("Isi tersamar").first().waitFor();
        me.seen("kabar-tertahan");
        me.press("Buang kabar ini…");
        Locator dialog = me.dialog();
        me.write(dialog, "Alasan", reason);
        me.seen("buang-kabar");
        me.press("Ya, buang");
    }
}
