package cn.anxue.institution.web;

import cn.anxue.institution.transfer.TransferState;
import cn.anxue.institution.transfer.TransferView;

/** An agreement with the names of both sides. */
public record TransferSheet(TransferView view, String from, String to) {
    /** Whether it waits for its day. */
    public boolean accepted() {
        return view.state() == TransferState.ACCEPTED;
    }

    /** How many things are open in all. */
    public int files() {
        return view.lines().stream()
                .mapToInt(line -> line.files() == null ? 0 : line.files().size())
                .sum();
    }
}
