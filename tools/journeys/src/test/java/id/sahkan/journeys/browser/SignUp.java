package id.sahkan.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// From the front page to the first page of an account of one's own. Each step is a page that a person has to do
/// something on; one more would stop this walk, and each has Sahkan's face and the language that was chosen.
final class SignUp {

    private static final int MOST_STEPS = 5;

    enum Words {
        INDONESIAN(
                "id",
                "Kemitraan media massa",
                "Sedang dibuka",
                "Buat akun",
                "Kotak surel percobaan",
                List.of("Nama lengkap", "Alamat surel", "Kata sandi", "Ulangi kata sandi"),
                "Periksa surel Anda",
                "pastikan alamat surel Anda"),
        ENGLISH(
                "en",
                "Media partnership",
                "Open",
                "Create account",
                "Trial mailbox",
                List.of("Full name", "E-mail address", "Password", "Repeat the password"),
                "Look into your e-mail",
                "confirm your e-mail address");

        private final String language;
        private final String subtitle;
        private final String open;
        private final String create;
        private final String mailbox;
        private final List<String> fields;
        private final String sent;
        private final String letter;

        Words(
                String language,
                String subtitle,
                String open,
                String create,
                String mailbox,
                List<String> fields,
                String sent,
                String letter) {
            this.language = language;
            this.subtitle = subtitle;
            this.open = open;
            this.create = create;
            this.mailbox = mailbox;
            this.fields = fields;
            this.sent = sent;
            this.letter = letter;
        }
    }

    /// What a page looks like: a look-alike, or a page that lost its sheet, has another letter and no brand.
    private static final String FACE = """
            async () => {
              await document.fonts.ready
              return {
                letter: getComputedStyle(document.body).fontFamily,
                loaded: document.fonts.check('16px "Plus Jakarta Sans"'),
                brand: getComputedStyle(document.documentElement).getPropertyValue('--brand').trim(),
                language: document.documentElement.lang,
                title: document.title,
                words: document.body.innerText
              }
            }""";

    private final Visitor me;
    private final Newcomer who;
    private final Words words;
    private final List<String> steps = new ArrayList<>();

    SignUp(Visitor me, Newcomer who, Words words) {
        this.me = me;
        this.who = who;
        this.words = words;
    }

    void toTheFirstPage() {
        front();
        form();
        letter();
        step("akun-baru");
        assertThat(steps).as("steps to the first page").hasSizeLessThanOrEqualTo(MOST_STEPS);
        System.out.printf("sign-up in %s: %s at %d px%n", words.language, steps, me.page.viewportSize().width);
    }

    private void front() {
        me.open("/");
        if (words != Words.INDONESIAN) {
            me.press("English");
        }
        me.page
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(words.open)))
                .first()
                .waitFor();
        step("beranda");
        me.menu(words.create);
    }

    private void form() {
        me.heading(words.create).waitFor();
        step("daftar");
        Locator form = me.page.locator("form");
        List<String> said = List.of(who.director(), who.email(), who.password(), who.password());
        for (int field = 0; field < said.size(); field++) {
            me.write(form, words.fields.get(field), said.get(field));
        }
        me.press(words.create);
        me.heading(words.sent).waitFor();
        step("verifikasi-surel");
    }

    private void letter() {
        Locator link = new Mailbox(me, words.mailbox, who.email()).link("");
        steps.add("surat");
        me.seen(named("surat"));
        assertThat(me.page.getByRole(AriaRole.HEADING).first().innerText()).isEqualTo("Sahkan: " + words.letter);
        me.press(link);
        me.page.waitForURL(address -> !address.contains("/realms/"));
        me.page.getByRole(AriaRole.BANNER).getByText(who.director()).waitFor(Visitor.ATTACHED);
    }

    private void step(String page) {
        steps.add(page);
        me.seen(named(page), words.language);
        @SuppressWarnings("unchecked")
        var face = (Map<String, Object>) me.page.evaluate(FACE);
        assertThat(face.get("letter").toString()).as("letter of %s", page).startsWith("\"Plus Jakarta Sans\"");
        assertThat(face).as(page).containsEntry("loaded", true).containsEntry("language", words.language);
        assertThat(face.get("brand").toString().toLowerCase(Locale.ROOT))
                .as("brand of %s", page)
                .isEqualTo("#122b52");
        assertThat(face.get("title").toString()).as("title of %s", page).contains("Sahkan");
        assertThat(face.get("words").toString())
                .as("words of %s", page)
                .contains("Sahkan", words.subtitle)
                .doesNotContainIgnoringCase("keycloak");
    }

    private String named(String page) {
        return words == Words.INDONESIAN ? page : page + "-" + words.language;
    }
}
