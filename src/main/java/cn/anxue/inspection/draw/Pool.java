package cn.anxue.inspection.draw;

import cn.anxue.id.Sha256;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything a draw depends on but its seed. Its text is canonical: one pool has one text, and its digest names it.
 *
 * @param rule where the shares are laid down
 * @param each how many inspectors an institution gets
 * @param sharesPercent of each stratum
 */
public record Pool(
        UUID draw,
        String regionCode,
        LocalDate on,
        String rule,
        int each,
        Map<Stratum, Integer> sharesPercent,
        List<Candidate> institutions,
        List<String> inspectors,
        List<Exclusion> exclusions) {
    public static final int INSPECTORS_LEAST = 2;

    public Pool {
        if (each < INSPECTORS_LEAST) {
            throw new IllegalArgumentException("two inspectors at least, not " + each);
        }
        sharesPercent = Map.copyOf(sharesPercent);
        institutions = institutions.stream()
                .sorted(Comparator.comparing(Candidate::uscc))
                .toList();
        inspectors = inspectors.stream().sorted().toList();
        exclusions = exclusions.stream().sorted().toList();
    }

    /** The canonical text; its UTF-8 bytes are what is published and digested. */
    public String text() {
        return PoolText.of(this);
    }

    public String digest() {
        return digest(text());
    }

    static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }

    int share(Stratum stratum) {
        return sharesPercent.getOrDefault(stratum, 0);
    }
}
