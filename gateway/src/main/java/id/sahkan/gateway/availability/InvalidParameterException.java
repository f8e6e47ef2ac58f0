package id.sahkan.gateway.availability;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// A parameter that can be read and is none that may be asked for.
public final class InvalidParameterException extends ResponseStatusException {

    private final String parameter;

    InvalidParameterException(String parameter) {
        super(HttpStatus.BAD_REQUEST);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
