package org.commonplace.shared;

/**
 * Points at one piece of content of any feature, such as {@code page:17}.
 *
 * @param kind what it is, in lower case: {@code space}, {@code page}, {@code attachment} …
 * @param id its number within that kind
 */
public record ContentRef(String kind, long id) {

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
