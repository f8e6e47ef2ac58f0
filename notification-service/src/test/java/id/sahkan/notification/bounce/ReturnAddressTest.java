package id.sahkan.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    private static final UUID NOTICE = UUID.fromString("01234567-89ab-4def-8123-456789abcdef");
    private static final ReturnAddress ADDRESS = ReturnAddress.of("kembali@sahkan.example");

    @Test
    void whatStandsInItIsFoundAgainHoweverAServerWritesIt() {
        String address = ADDRESS.with(NOTICE);
        assertThat(address).isEqualTo("kembali+0123456789ab4def8123456789abcdef@sahkan.example");
        assertThat(ADDRESS.noticeIn(address)).contains(NOTICE);
        assertThat(ADDRESS.noticeIn(" <" + address.toUpperCase(Locale.ROOT) + "> "))
                .contains(NOTICE);
        assertThat(ADDRESS.noticeIn("\"Sahkan\" <" + address + ">")).contains(NOTICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kembali@sahkan.example",
                "kembali+@sahkan.example",
                "kembali+abc@sahkan.example",
                "kembali+0123456789ab4def8123456789abcdeg@sahkan.example",
                "kembali+0123456789ab4def8123456789abcdef@other.example",
                "other+0123456789ab4def8123456789abcdef@sahkan.example",
                "kembali+0123456789ab4def8123456789abcdef0@sahkan.example",
                "<<>>",
            })
    void anotherAddressIsNone(String address) {
        assertThat(ADDRESS.noticeIn(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kembali", "@sahkan.example", "kembali@", "a@b@c", "a+b@sahkan.example"})
    void aSettingThatIsNoAddressIsToldAtTheStart(String setting) {
        assertThatThrownBy(() -> ReturnAddress.of(setting)).hasMessageContaining("SAHKAN_BOUNCE_ADDRESS");
    }
}
