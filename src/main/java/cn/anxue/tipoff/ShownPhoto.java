package cn.anxue.tipoff;

/**
 * A photo to be sent to somebody.
 *
 * @param type as named in HTTP
 */
public record ShownPhoto(String type, byte[] content) {}
