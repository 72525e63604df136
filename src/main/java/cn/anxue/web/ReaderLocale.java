package cn.anxue.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language a caller reads: of Chinese and English the one he asks for first, else Chinese. */
public final class ReaderLocale {
    private ReaderLocale() {}

    public static Locale of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(asked ->
                        asked.getLanguage().equals("zh") || asked.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.CHINESE);
    }
}
