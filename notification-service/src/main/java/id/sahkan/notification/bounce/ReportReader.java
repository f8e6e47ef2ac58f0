package id.sahkan.notification.bounce;

import id.sahkan.notification.bounce.DeliveryReport.Action;
import id.sahkan.notification.bounce.ReadMessage.Left;
import id.sahkan.notification.bounce.ReadMessage.Why;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/// A report of RFC 3464, and of which letter it is: the envelope's recipient says so, else the Message-ID of the letter
/// that came back with it. Everything in it was written by somebody else: only an id and a code are taken out.
final class ReportReader {

    private static final String[] RECIPIENTS = {"Delivered-To", "X-Original-To", "Envelope-To", "To"};
    private static final int MOST_RECIPIENTS = 20;
    private static final int MOST_PARTS = 10;
    private static final String REPORT = "multipart/report";
    private static final String STATUS_PART = "message/delivery-status";
    private static final Pattern STATUS = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final String UNKNOWN = ".0.0";
    private static final Pattern OWN_ID =
            Pattern.compile("<notice-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>@\\s]{1,255}>");

    private final @Nullable ReturnAddress address;

    ReportReader(@Nullable ReturnAddress address) {
        this.address = address;
    }

    ReadMessage read(Message message) throws MessagingException, IOException {
        // a receipt of a reader, or a complaint, is a report of another kind
        if (!message.isMimeType(REPORT) || !isOfDelivery(message)) {
            return new Left(Why.NO_REPORT);
        }
        DeliveryStatus status = null;
        InternetHeaders returned = null;
        if (message.getContent() instanceof Multipart parts) {
            for (int place = 0; place < Math.min(parts.getCount(), MOST_PARTS); place++) {
                BodyPart part = parts.getBodyPart(place);
                if (status == null && part.isMimeType(STATUS_PART)) {
                    status = new DeliveryStatus(part.getInputStream());
                } else if (isReturned(part)) {
                    returned = headers(part);
                }
            }
        }
        if (status == null) {
            return new Left(Why.UNREADABLE);
        }
        Optional<Action> action = action(status);
        if (action.isEmpty()) {
            return new Left(Why.UNREADABLE);
        }
        String named = returned == null ? null : returned.getHeader("Message-ID", null);
        Optional<UUID> notice = addressed(message).or(() -> named(named));
        DeliveryStatus told = status;
        return notice.<ReadMessage>map(
                        id -> new ReadMessage.Reports(new DeliveryReport(id, action.get(), code(told, action.get()))))
                .orElseGet(() -> new Left(Why.NO_NOTICE));
    }

    private static boolean isOfDelivery(Message message) throws MessagingException {
        String kind = new ContentType(message.getContentType()).getParameter("report-type");
        return kind == null || kind.equalsIgnoreCase("delivery-status");
    }

    private static boolean isReturned(Part part) throws MessagingException {
        return part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers");
    }

    private static InternetHeaders headers(Part part) throws MessagingException, IOException {
        return new InternetHeaders(part.getInputStream());
    }

    private Optional<UUID> addressed(Message message) throws MessagingException {
        ReturnAddress own = address;
        if (own == null) {
            return Optional.empty();
        }
        for (String header : RECIPIENTS) {
            String[] values = message.getHeader(header);
            Optional<UUID> found = Stream.of(values == null ? new String[0] : values)
                    .flatMap(value -> Arrays.stream(value.split(",", MOST_RECIPIENTS)))
                    .flatMap(value -> own.noticeIn(value).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<UUID> named(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        var own = OWN_ID.matcher(id.strip().toLowerCase(Locale.ROOT));
        return own.matches() ? Optional.of(UUID.fromString(own.group(1))) : Optional.empty();
    }

    /// A letter of ours has one recipient; of several the first.
    private static Optional<Action> action(DeliveryStatus status) {
        String said = first(status, "Action");
        return switch (said == null ? "" : said.toLowerCase(Locale.ROOT)) {
            case "failed" -> Optional.of(Action.FAILED);
            case "delayed" -> Optional.of(Action.DELAYED);
            case "delivered" -> Optional.of(Action.DELIVERED);
            // somewhere behind nobody reports any more, or a list took it: nobody says that its reader has it
            case "relayed", "expanded" -> Optional.of(Action.PASSED_ON);
            default -> Optional.empty();
        };
    }

    private static String code(DeliveryStatus status, Action action) {
        String said = first(status, "Status");
        var code = STATUS.matcher(said == null ? "" : said);
        if (code.find()) {
            return code.group();
        }
        return switch (action) {
            case FAILED -> "5" + UNKNOWN;
            case DELAYED -> "4" + UNKNOWN;
            case DELIVERED, PASSED_ON -> "2" + UNKNOWN;
        };
    }

    private static @Nullable String first(DeliveryStatus status, String field) {
        for (int place = 0; place < status.getRecipientDSNCount(); place++) {
            String said = status.getRecipientDSN(place).getHeader(field, null);
            if (said != null) {
                return said.strip();
            }
        }
        return null;
    }
}
