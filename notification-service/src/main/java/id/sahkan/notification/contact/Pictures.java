package id.sahkan.notification.contact;

import id.sahkan.http.ServiceClients;
import id.sahkan.http.ServiceUnavailableException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/// Has pictures drawn where strangers' files are opened.
@Component
public class Pictures {

    private final PictureApi api;

    Pictures(
            ServiceClients clients,
            @Value("${sahkan.applicant-service.url}") URI address,
            @Value("${sahkan.applicant-service.connect-timeout}") Duration connect,
            @Value("${sahkan.newsroom.picture-timeout}") Duration patience) {
        this.api = clients.create(PictureApi.class, address, connect, patience);
    }

    /// Empty when the file is no picture that can be drawn.
    ///
    /// @param account whose files are looked at one after another
    /// @throws ServiceUnavailableException when nobody can draw it now
    public Optional<DrawnPicture> drawn(String account, byte[] file) {
        return ServiceClients.ask("the applicant service", () -> {
            try {
                return api.drawn(account, new ByteArrayResource(file));
            } catch (HttpClientErrorException.UnprocessableContent _) {
                return null;
            }
        });
    }
}
