package cn.anxue.seal.web;

import cn.anxue.seal.PublicKeyLine;
import cn.anxue.seal.Seals;
import cn.anxue.web.Assets;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that checks receipts, as served and as one file to keep. The published keys travel within it. */
@Path("/verify")
@DenyAll
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class VerifyPage {
    private static final String ASSETS = "/META-INF/resources/assets/";
    private static final Pattern ASSET = Pattern.compile("\"/assets/([a-z.-]+)\"");
    private static final String KEYS = "<script type=\"application/json\" id=\"keys\">[]</script>";

    private final Seals seals;

    VerifyPage(Seals seals) {
        this.seals = seals;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response page() {
        return Response.ok(ASSET.matcher(withKeys()).replaceAll(asset -> "\"" + Assets.of(asset.group(1)) + "\""))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** Script and style within, for a page opened from a disk. */
    @GET
    @Path("/file")
    @PermitAll
    @Operation(hidden = true)
    public Response file() {
        String whole = withKeys()
                .replace(
                        "<link rel=\"stylesheet\" href=\"/assets/verify.css\">",
                        "<style>\n" + text(ASSETS + "verify.css") + "</style>")
                .replace("<script src=\"/assets/verify-proof.js\" defer></script>", inline("verify-proof.js"))
                .replace("<script src=\"/assets/verify.js\" defer></script>", inline("verify.js"))
                .replaceAll("(?s)  <p><a href=\"/verify/file\".*?</p>\n", "");
        return Response.ok(whole)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"anxue-verify.html\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private String withKeys() {
        String keys = seals.keys().stream().map(VerifyPage::json).collect(Collectors.joining(",", "[", "]"));
        return text("/seal/verify.html").replace(KEYS, KEYS.replace("[]", keys));
    }

    private static String json(PublicKeyLine key) {
        return "{\"number\":" + key.number() + ",\"publicKey\":\"" + key.publicKey() + "\"}";
    }

    private static String inline(String script) {
        return "<script>\n" + text(ASSETS + script) + "</script>";
    }

    private static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(VerifyPage.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
