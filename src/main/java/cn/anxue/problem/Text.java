package cn.anxue.problem;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A sentence in both languages of the house; {@code {name}} stands for the fact of that name. */
public record Text(String zh, String en) {
    public Text {
        Objects.requireNonNull(zh);
        Objects.requireNonNull(en);
    }

    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** The sentence in English if that is what the reader asked for, otherwise in Chinese, with its facts filled in; a fact may be a text itself. */
    public String in(Locale locale, Map<String, ?> facts) {
        String sentence = locale.getLanguage().equals("en") ? en : zh;
        for (var fact : facts.entrySet()) {
            Object value = fact.getValue() instanceof Text text ? text.in(locale, Map.of()) : fact.getValue();
            sentence = sentence.replace("{" + fact.getKey() + "}", String.valueOf(value));
        }
        return sentence;
    }
}
