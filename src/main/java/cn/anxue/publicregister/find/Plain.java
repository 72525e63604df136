package cn.anxue.publicregister.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Names without what people write in many ways: width, case, spaces, brackets, traditional characters. */
public final class Plain {
    // Longest first, so that of 教育培训学校 nothing remains.
    private static final List<String> COMMON_WORDS = List.of(
            "有限责任公司", "股份有限公司", "有限公司", "分公司", "公司", "培训学校", "培训中心", "培训机构", "培训班", "艺术中心", "辅导班", "补习班", "补习学校", "辅导",
            "补习", "培训", "教育", "咨询", "科技", "学校", "中心", "机构", "学院");
    private static final Map<Character, Character> SIMPLIFIED = simplified();

    private Plain() {}

    /** Full-width forms made narrow and traditional characters simplified; all else as it was typed. */
    public static String simple(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder simple = new StringBuilder(normal.length());
        for (char one : normal.toCharArray()) {
            simple.append(SIMPLIFIED.getOrDefault(one, one));
        }
        return simple.toString();
    }

    /** The same in small letters, with nothing but letters, digits and characters. */
    public static String of(String text) {
        return simple(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    /** What is left of a plain name without the words that many names share; the name itself where too little is. */
    public static String core(String plain) {
        String core = plain;
        for (String word : COMMON_WORDS) {
            core = core.replace(word, "");
        }
        return core.length() < 2 ? plain : core;
    }

    public static boolean isHan(char one) {
        return Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN;
    }

    private static Map<Character, Character> simplified() {
        var in = Objects.requireNonNull(Plain.class.getResourceAsStream("/publicregister/simplified.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toMap(line -> line.charAt(0), line -> line.charAt(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
