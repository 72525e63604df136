package cn.anxue.bank;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the lines of a list say, or show, that they belong to. */
final class Ties {
    private static final Pattern ID = Pattern.compile(
            "(?<![0-9a-fA-F])[0-9a-fA-F]{8}(?:[-\\s]?[0-9a-fA-F]{4}){3}[-\\s]?[0-9a-fA-F]{12}(?![0-9a-fA-F])");
    private static final int ID_LENGTH = 32;
    private static final int RADIX = 16;
    private static final List<String> RETURN_WORDS =
            List.of("退汇", "退票", "退回", "汇款退", "付款失败", "RETURN", "REJECT", "RTN");

    private final Map<LineId, List<UUID>> instructions;

    Ties(Map<LineId, List<UUID>> instructions) {
        this.instructions = instructions;
    }

    /** Those that the lines themselves name. */
    static Ties named(List<GoodLine> lines) {
        Map<LineId, List<UUID>> named = new HashMap<>();
        for (GoodLine good : lines) {
            List<UUID> ids = ids(good.line());
            if (!ids.isEmpty()) {
                named.put(good.line().id(), ids);
            }
        }
        return new Ties(named);
    }

    /** With what only these lines can mean. */
    Ties and(Map<LineId, List<UUID>> found) {
        if (found.isEmpty()) {
            return this;
        }
        Map<LineId, List<UUID>> both = new HashMap<>(instructions);
        both.putAll(found);
        return new Ties(both);
    }

    List<UUID> instructions(Line line) {
        return instructions.getOrDefault(line.id(), List.of());
    }

    /** All instructions that a line names. */
    Set<UUID> instructions() {
        Set<UUID> all = new LinkedHashSet<>();
        instructions.values().forEach(all::addAll);
        return all;
    }

    /** What the line belongs to: instructions, an amount that it takes back, both, or nothing. */
    List<Object> of(Line line) {
        List<UUID> ids = instructions(line);
        if (!line.isReversal()) {
            return List.copyOf(ids);
        }
        List<Object> referred = new ArrayList<>(ids);
        referred.add(line.account() + " " + line.moved());
        return referred;
    }

    /** A debit that names nothing, and may be a bank's batch. */
    boolean mayBeBatch(Line line) {
        return line.effect() == Direction.DEBIT
                && !line.isReversal()
                && instructions(line).isEmpty();
    }

    /** A credit that says a payment comes back, and not which. */
    boolean mayBeReturn(Line line) {
        if (line.effect() != Direction.CREDIT
                || line.isReversal()
                || line.remittance() == null
                || !instructions(line).isEmpty()) {
            return false;
        }
        String remittance = line.remittance().toUpperCase(Locale.ROOT);
        return RETURN_WORDS.stream().anyMatch(remittance::contains);
    }

    /** Banks give ids back with or without dashes, in their own field or in the text. */
    private static List<UUID> ids(Line line) {
        List<UUID> ids = found(line.endToEndId());
        return ids.isEmpty() ? found(line.remittance()) : ids;
    }

    private static List<UUID> found(@Nullable String text) {
        if (text == null || text.length() < ID_LENGTH) {
            return List.of();
        }
        Matcher found = ID.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        Set<UUID> ids = new LinkedHashSet<>();
        while (found.find()) {
            String digits = found.group().replaceAll("[-\\s]", "");
            ids.add(new UUID(
                    Long.parseUnsignedLong(digits, 0, RADIX, RADIX),
                    Long.parseUnsignedLong(digits, RADIX, ID_LENGTH, RADIX)));
        }
        return List.copyOf(ids);
    }
}
