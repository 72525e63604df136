package cn.anxue.inspection.draw;

import java.util.List;

/** All that was drawn, stratum by stratum, in the order drawn. */
public record Outcome(List<Drawn> drawn) {
    public Outcome {
        drawn = List.copyOf(drawn);
    }

    /** The canonical text, which is published and digested. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Drawn one : drawn) {
            text.append("drawn ").append(one.stratum()).append(' ').append(one.uscc());
            text.append(' ').append(String.join(",", one.inspectors()));
            text.append(' ').append(one.substitutes().isEmpty() ? "-" : String.join(",", one.substitutes()));
            text.append('\n');
        }
        return text.toString();
    }
}
