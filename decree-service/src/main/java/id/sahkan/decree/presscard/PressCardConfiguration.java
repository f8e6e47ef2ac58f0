package id.sahkan.decree.presscard;

import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.decree.document.Rendering;
import id.sahkan.decree.form.FormStore;
import id.sahkan.decree.office.Offices;
import java.time.Clock;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Cards are signed by whoever keeps the register's log: without its secret there are none.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${sahkan.register-log.key:}'.isEmpty()")
class PressCardConfiguration {

    @Bean
    PressCards pressCards(
            @Value("${sahkan.register-log.key}") String secret,
            PressCardStore store,
            FormStore forms,
            Rendering rendering,
            OfficeSettings office,
            Offices offices,
            Clock clock) {
        var issuer = new CardIssuer(CardKey.from(Base64.getDecoder().decode(secret)), office.publicUrl());
        return new PressCards(store, issuer, forms, rendering, office, offices, clock);
    }
}
