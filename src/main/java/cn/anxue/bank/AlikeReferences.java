package cn.anxue.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of the books by their references, to be found under another writing of these. */
final class AlikeReferences {
    private final Map<String, List<NoticeSearch.Open>> byReference = new HashMap<>();
    private final Map<String, List<NoticeSearch.Open>> byCut = new HashMap<>();

    AlikeReferences(List<NoticeSearch.Open> lines) {
        for (NoticeSearch.Open line : lines) {
            String reference = line.reference();
            if (reference != null) {
                put(byReference, reference, line);
                String cut = BankReferences.cut(reference);
                if (cut != null) {
                    put(byCut, cut, line);
                }
            }
        }
    }

    /** Those whose reference is the same in another writing, or one of the two is cut off. */
    List<NoticeSearch.Open> of(@Nullable String reference) {
        if (reference == null || byReference.isEmpty()) {
            return List.of();
        }
        List<NoticeSearch.Open> alike = new ArrayList<>(get(byReference, reference));
        String cut = BankReferences.cut(reference);
        if (cut != null) {
            get(byReference, cut).stream()
                    .filter(one -> BankReferences.mayBeCut(one.reference()))
                    .forEach(alike::add);
        }
        if (BankReferences.mayBeCut(reference)) {
            alike.addAll(get(byCut, reference));
        }
        return alike;
    }

    private static List<NoticeSearch.Open> get(Map<String, List<NoticeSearch.Open>> lines, String reference) {
        return lines.getOrDefault(BankReferences.normal(reference), List.of());
    }

    private static void put(Map<String, List<NoticeSearch.Open>> lines, String reference, NoticeSearch.Open line) {
        lines.computeIfAbsent(BankReferences.normal(reference), key -> new ArrayList<>())
                .add(line);
    }
}
