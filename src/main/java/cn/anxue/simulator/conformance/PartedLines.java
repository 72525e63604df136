package cn.anxue.simulator.conformance;

import java.util.List;

/** Which lines are parts of one reference; a call's answer does not say. */
interface PartedLines {
    /** @param lines ids, as answers tell them */
    boolean shareReference(List<String> lines);
}
