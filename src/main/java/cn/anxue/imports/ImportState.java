package cn.anxue.imports;

import cn.anxue.problem.Text;

/** Where an import stands. The moves below are all there are; the database holds the same table. */
public enum ImportState {
    /** Read; its columns may still be mapped otherwise. */
    READ("已读取", "read"),
    /** Its rows are tried. */
    CHECKING("核对中", "checking"),
    /** Tried; nothing is written yet. */
    CHECKED("已核对", "checked"),
    /** A second person is to agree to it. */
    AWAITING("待复核", "waiting for a second person"),
    /** Its rows are written. */
    RUNNING("导入中", "running"),
    /** Written. */
    DONE("已导入", "done"),
    /** Nothing is written beyond what its counts say; it may be checked anew. */
    FAILED("未完成", "failed"),
    /** A second person is to agree to taking it back. */
    AWAITING_UNDO("撤销待复核", "undo waiting for a second person"),
    /** What it wrote is taken back. */
    UNDOING("撤销中", "undoing"),
    /** Nothing of it is left. */
    UNDONE("已撤销", "undone"),
    /** Given up before it was written. */
    DISCARDED("已放弃", "discarded");

    private final Text text;

    ImportState(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    public boolean canBecome(ImportState next) {
        return switch (this) {
            case READ -> next == CHECKING || next == DISCARDED;
            // Read again where its columns are mapped otherwise.
            case CHECKED ->
                next == CHECKING || next == AWAITING || next == RUNNING || next == READ || next == DISCARDED;
            case AWAITING -> next == RUNNING || next == CHECKED;
            case FAILED -> next == CHECKING || next == READ || next == DISCARDED;
            case CHECKING -> next == CHECKED || next == FAILED;
            case RUNNING -> next == DONE || next == FAILED;
            case DONE -> next == AWAITING_UNDO || next == UNDOING;
            case AWAITING_UNDO -> next == UNDOING || next == DONE;
            // Back where something stands on it.
            case UNDOING -> next == UNDONE || next == DONE;
            case UNDONE, DISCARDED -> false;
        };
    }

    /** Whether a node works on it. */
    public boolean isWork() {
        return this == CHECKING || this == RUNNING || this == UNDOING;
    }
}
