/** What else reads or writes files by their bytes, tags for example: pieces of a file, and how they are told apart. */
export { ByteSource } from './byteSource';
export { concatenateBytes, text, viewOf } from './bytes';
export { crc32 } from './crc';
export { identifyAtOnce, type ContainerKind } from './identify';
export { oggKind } from './oggCodecs';
export { pagesOf, type OggPage } from './oggPages';
