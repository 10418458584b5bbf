const BLOCK_BYTES = 64 * 1024;

/** What was written and not taken yet, copied together: a document comes in hundreds of thousands of small pieces. */
export interface Gathered {
  put(piece: Uint8Array): void;
  /** All that was put since the last time. */
  take(): Uint8Array;
}

export function gathered(): Gathered {
  let full: Uint8Array[] = [];
  let block = Buffer.allocUnsafe(BLOCK_BYTES);
  let used = 0;
  return {
    put(piece) {
      for (let at = 0; at < piece.length; ) {
        const count = Math.min(piece.length - at, BLOCK_BYTES - used);
        block.set(piece.subarray(at, at + count), used);
        at += count;
        used += count;
        if (used < BLOCK_BYTES) continue;
        full.push(block);
        block = Buffer.allocUnsafe(BLOCK_BYTES);
        used = 0;
      }
    },
    take() {
      const taken = Buffer.concat([...full, block.subarray(0, used)]);
      full = [];
      used = 0;
      return taken;
    },
  };
}
