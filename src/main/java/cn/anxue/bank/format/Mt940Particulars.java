package cn.anxue.bank.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code :86:} says of a line: in numbered pieces ({@code ?20…}), after code words ({@code /REMI/…}), or freely. */
record Mt940Particulars(
        @Nullable String endToEndId,
        @Nullable String name,
        @Nullable String account,
        @Nullable String remittance) {

    private static final Mt940Particulars NONE = new Mt940Particulars(null, null, null, null);
    private static final Pattern NUMBERED = Pattern.compile("(?:\\d{3})?([?>~])\\d{2}.*", Pattern.DOTALL);
    private static final Pattern PIECE_WORD =
            Pattern.compile("\\b(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|COAM|OAMT|PURP|IBAN|BIC)\\+");
    private static final Pattern CODE_WORD = Pattern.compile(
            "/(EREF|KREF|MREF|PREF|BENM|ORDP|NAME|ACCT|IBAN|BIC|REMI|CNTP|TRTP|MARF|RTRN|PURP|ISDT|CSID|OCMT|CHGS|EXCH|INFO|ADDR|ID)/");
    private static final int PIECE = 27;
    private static final int LINE = 65;

    static Mt940Particulars of(List<String> lines) {
        if (lines.isEmpty()) {
            return NONE;
        }
        Matcher numbered = NUMBERED.matcher(lines.get(0));
        if (numbered.matches()) {
            return numbered(String.join("", lines), numbered.group(1));
        }
        Matcher coded = CODE_WORD.matcher(lines.get(0));
        if (coded.lookingAt()) {
            return coded(String.join("", lines));
        }
        return new Mt940Particulars(null, null, null, Words.remittance(joined(lines, LINE)));
    }

    private static Mt940Particulars numbered(String text, String mark) {
        StringBuilder name = new StringBuilder();
        String account = null;
        List<String> purpose = new java.util.ArrayList<>();
        String[] pieces = text.split(Pattern.quote(mark) + "(?=\\d{2})");
        for (int i = 1; i < pieces.length; i++) {
            int number = Integer.parseInt(pieces[i].substring(0, 2));
            String piece = pieces[i].substring(2);
            if (number >= 20 && number <= 29 || number >= 60 && number <= 63) {
                purpose.add(piece);
            } else if (number == 31) {
                account = piece;
            } else if (number == 32 || number == 33) {
                name.append(piece);
            }
        }
        Map<String, String> words = words(joined(purpose, PIECE), PIECE_WORD);
        String rest = words.getOrDefault("", "");
        return new Mt940Particulars(
                reference(words.get("EREF")),
                Words.name(name.toString()),
                account(account),
                Words.remittance(words.getOrDefault("SVWZ", rest)));
    }

    private static Mt940Particulars coded(String text) {
        Map<String, String> words = words(text, CODE_WORD);
        words.replaceAll((word, value) -> value.replaceFirst("/+$", ""));
        String name = words.get("NAME");
        String account = words.getOrDefault("IBAN", words.get("ACCT"));
        String[] other = words.getOrDefault("CNTP", "").split("/", 4);
        if (other.length > 2) {
            account = other[0];
            name = other[2];
        }
        String remittance = words.getOrDefault("REMI", words.get("INFO"));
        return new Mt940Particulars(
                reference(words.get("EREF")),
                Words.name(name),
                account(account),
                remittance == null
                        ? null
                        : Words.remittance(remittance.replaceFirst("^(USTD//|STRD/[A-Z]{2,4}/)", "")));
    }

    /** What follows each code word up to the next; what stands before the first of them under no word. */
    private static Map<String, String> words(String text, Pattern word) {
        Map<String, String> words = new LinkedHashMap<>();
        Matcher matcher = word.matcher(text);
        String last = "";
        int from = 0;
        while (matcher.find(from)) {
            words.putIfAbsent(last, text.substring(from, matcher.start()).strip());
            last = matcher.group(1);
            from = matcher.end();
        }
        words.putIfAbsent(last, text.substring(from).strip());
        return words;
    }

    /** A text cut into full pieces goes on without a blank. */
    private static String joined(List<String> pieces, int full) {
        StringBuilder text = new StringBuilder();
        int last = full;
        for (String piece : pieces) {
            text.append(last >= full ? "" : " ").append(piece);
            last = piece.length();
        }
        return text.toString();
    }

    private static @Nullable String reference(@Nullable String text) {
        String reference = Words.reference(text);
        return reference == null || reference.length() > Words.REFERENCE_MAX ? null : reference;
    }

    private static @Nullable String account(@Nullable String text) {
        String account = Words.account(text);
        return account == null || account.length() > Words.REFERENCE_MAX ? null : account;
    }
}
