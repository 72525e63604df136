package cn.anxue.fee.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language a caller reads: English where he says so first, else Chinese. */
final class Language {
    private Language() {}

    static Locale of(HttpHeaders headers) {
        String preferred = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return preferred != null && preferred.strip().startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
    }
}
