package id.sahkan.notification.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.IndonesianZone;
import id.sahkan.notification.letter.Sender;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OfficeSettingsTest {

    private static final Map<String, String> FIRST = Map.of(
            "sahkan.office.first.name.id", "Kantor",
            "sahkan.office.first.name.en", "Office",
            "sahkan.office.first.zone", "Asia/Makassar",
            "sahkan.office.first.colour", "#000000");

    @Test
    void theFirstOfficeIsSaidOnce() {
        assertThat(said(Map.of()).indonesian()).isEqualTo("Kantor");
        assertThat(said(Map.of()).english()).isEqualTo("Office");
        assertThat(said(Map.of()).zone().zone().getId()).isEqualTo("Asia/Makassar");
        assertThat(said(Map.of()).colour()).isEqualTo("#000000");
    }

    @Test
    void aFileOfAReleaseBeforeStillCounts() {
        Sender sender = said(Map.of(
                "sahkan.office.name-indonesian", "Dinas",
                "sahkan.office.name-english", "Department",
                "sahkan.office.zone", "Asia/Jayapura",
                "sahkan.office.colour", "#ffffff"));
        assertThat(sender)
                .isEqualTo(new Sender("Dinas", "Department", IndonesianZone.unlessSaid("Asia/Jayapura"), "#ffffff"));
    }

    private static Sender said(Map<String, String> more) {
        var settings = new HashMap<String, String>(FIRST);
        settings.putAll(more);
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("sahkan.office", OfficeSettings.class)
                .get()
                .sender();
    }
}
