package cn.anxue.outbox;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;

/** The words of one try: a POST with the three headers of Standard Webhooks 1.0. */
final class WebhookRequest {
    private WebhookRequest() {}

    /** @param at when it is tried, which is signed along */
    static byte[] of(Parcel parcel, Instant at) {
        byte[] body = parcel.payload().getBytes(StandardCharsets.UTF_8);
        String id = parcel.event().toString();
        String signatures = parcel.secrets().stream()
                .map(secret -> secret.sign(id, at, body))
                .collect(Collectors.joining(" "));
        String head = String.join(
                "\r\n",
                "POST " + target(parcel.url()) + " HTTP/1.1",
                "Host: " + parcel.url().getRawAuthority(),
                "User-Agent: Anxue-Webhooks/1.0",
                "Content-Type: application/json; charset=utf-8",
                "Content-Length: " + body.length,
                "webhook-id: " + id,
                "webhook-timestamp: " + at.getEpochSecond(),
                "webhook-signature: " + signatures,
                "Accept: */*",
                "Connection: close",
                "",
                "");
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + body.length);
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static String target(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
