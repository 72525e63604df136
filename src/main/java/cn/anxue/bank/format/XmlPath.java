package cn.anxue.bank.format;

/** Where in an XML file one stands, as in {@code Document/Stmt/Ntry[3]/Amt}. */
final class XmlPath {
    private final String[] names;
    private final int[] ordinals;
    private int depth;
    private boolean left;

    XmlPath(int max) {
        // One more than the depth, for the last child of the deepest.
        names = new String[max + 1];
        ordinals = new int[max + 1];
    }

    int depth() {
        return depth;
    }

    void enter(String name) {
        ordinals[depth] = name.equals(names[depth]) ? ordinals[depth] + 1 : 1;
        names[depth] = name;
        depth++;
        names[depth] = "";
        left = false;
    }

    void leave() {
        depth--;
        left = true;
    }

    /** The element one stands in, or has just left. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int length = left ? depth + 1 : depth;
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : "/").append(names[i]);
            if (ordinals[i] > 1) {
                text.append('[').append(ordinals[i]).append(']');
            }
        }
        return length == 0 ? "/" : text.toString();
    }
}
