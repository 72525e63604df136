package cn.anxue.inspection.draw;

import java.util.List;

/**
 * An institution that was drawn.
 *
 * @param inspectors work numbers of those who come
 * @param substitutes who takes the place of one who turns out to have a conflict, in this order
 */
public record Drawn(Stratum stratum, String uscc, String name, List<String> inspectors, List<String> substitutes) {
    public Drawn {
        inspectors = List.copyOf(inspectors);
        substitutes = List.copyOf(substitutes);
    }
}
