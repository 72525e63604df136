package cn.anxue.seal;

import cn.anxue.problem.Text;

/** What verification can find wrong. */
public enum FindingKind {
    /** The row does not give the hash that was sealed for it; or its salt does not. */
    ENTRY_CHANGED("第 {seq} 号记录 {item} 与封存时不同。", "Row {seq}, {item}, is not what was sealed."),
    /** A leaf without its row. */
    ENTRY_MISSING("第 {seq} 号记录 {item} 已不在库中。", "Row {seq}, {item}, is gone."),
    /** A row that was put among sealed ones. */
    ENTRY_EXTRA("记录 {item} 混入已封存的部分，却没有封存。", "Row {item} stands among sealed ones but was never sealed."),
    /** A row sealed twice. */
    ENTRY_TWICE("记录 {item} 被封存了不止一次。", "Row {item} was sealed more than once."),
    /** A row that claims to be older than a head signed before it was sealed. */
    ENTRY_BACKDATED(
            "第 {seq} 号记录 {item} 的时间早于此前的封签一天以上，疑似倒签。",
            "Row {seq}, {item}, is dated more than a day before a head signed before it came; it looks backdated."),
    /** A number that is missing. */
    LEAF_MISSING("第 {seq} 号封存记录缺失。", "Leaf {seq} is missing."),
    /** Leaves after the last head. */
    LEAF_UNSIGNED("第 {seq} 号起的封存记录没有签名。", "Leaves from {seq} on are under no signed head."),
    /** A kept node is not what the leaves give. */
    NODE_CHANGED("第 {seq} 号至第 {last} 号封存记录与树中节点不符。", "Leaves {seq} to {last} do not give the node kept for them."),
    /** A head's root is not that of the leaves. */
    HEAD_DIFFERS(
            "第 {seq} 号至第 {last} 号封存记录与 {signedAt} 的封签不符。",
            "Leaves {seq} to {last} do not give the root signed at {signedAt}."),
    /** A head nobody of ours signed. */
    HEAD_FORGED("{last} 条记录的封签签名无效。", "The signature of the head over {last} leaves does not hold."),
    /** A head over more leaves than there are. */
    LOG_CUT(
            "{signedAt} 的封签覆盖 {last} 条记录，库中只有 {seq} 条：末尾被删。",
            "The head signed at {signedAt} covers {last} leaves, but only {seq} are left: the end was cut off."),
    /** A head somebody kept is not one of this history. */
    KEPT_HEAD_DIFFERS(
            "留存的封签（{last} 条）与库中记录不符：历史被改写。",
            "The kept head over {last} leaves is not of this history: it was rewritten."),
    /** A key is not the one the operator holds under its number. */
    KEY_CHANGED("第 {seq} 号公钥与配置的不同。", "Public key {seq} is not the configured one."),
    /** Entries and balances disagree. */
    BALANCE_DIFFERS("{item}", "{item}");

    private final Text text;

    FindingKind(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    Text text() {
        return text;
    }
}
