package cn.anxue.document;

/** A file's name made fit to be kept: no folders, no control or direction-changing characters, at most 200 characters. */
final class FileName {
    private static final int LENGTH_MAX = 200;

    private FileName() {}

    static String clean(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        if (name.isEmpty()) {
            return "document";
        }
        int start = Math.max(0, name.length() - LENGTH_MAX);
        // The end is kept because it holds the extension; half a surrogate pair is not.
        return Character.isLowSurrogate(name.charAt(start)) ? name.substring(start + 1) : name.substring(start);
    }
}
