package cn.anxue.reporting.file;

import cn.anxue.problem.Text;
import java.util.List;

/**
 * What is known of one sort.
 *
 * @param id names it within the page
 */
public record FileSection(String id, Text title, List<FileEntry> entries) {
    public FileSection {
        entries = List.copyOf(entries);
    }

    public long openOnes() {
        return entries.stream().filter(FileEntry::open).count();
    }

    public boolean hasAmounts() {
        return entries.stream().anyMatch(entry -> entry.amount() != null);
    }
}
