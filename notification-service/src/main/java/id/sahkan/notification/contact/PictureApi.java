package id.sahkan.notification.contact;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.PostExchange;

/// The one place where strangers' pictures are opened: a worker of the applicant-service.
interface PictureApi {

    @PostExchange(url = "/internal/pictures", contentType = "multipart/form-data")
    @Nullable
    DrawnPicture drawn(@RequestHeader("X-On-Behalf-Of") String account, @RequestPart("file") Resource file);
}
