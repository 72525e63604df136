package cn.anxue.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What became of a list of rows: each is made, or has findings. */
final class Loaded {
    private final List<Made> made = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    void add(Made one) {
        made.add(one);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    void refuse(ReadRow row, String field, RowProblem problem) {
        add(Finding.of(row.number(), field, problem));
    }

    /** The row would have been made, were it not for another of its sheet. */
    void withdraw(Finding finding) {
        made.removeIf(one -> one.row() == finding.row());
        findings.add(finding);
    }

    void addAll(Loaded other) {
        made.addAll(other.made);
        findings.addAll(other.findings);
    }

    List<Made> made() {
        return made;
    }

    List<Finding> findings() {
        return findings;
    }

    int refusedRows() {
        Set<Integer> rows = new HashSet<>();
        findings.forEach(finding -> rows.add(finding.row()));
        return rows.size();
    }
}
