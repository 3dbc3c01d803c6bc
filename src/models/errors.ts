/** A model whose card, or whose network, is not what this pipeline understands; `field` says where. */
export class ModelMismatchError extends Error {
  override readonly name = 'ModelMismatchError';
  /** Dotted path into `card.json`, for example `frontEnd.sampleRate`. */
  readonly field: string;

  constructor(field: string, problem: string, options?: ErrorOptions) {
    super(`${field}: ${problem}`, options);
    this.field = field;
  }
}

/** A model's files could not be had: no connection, not found, or not readable; `cause` says more. */
export class ModelLoadError extends Error {
  override readonly name = 'ModelLoadError';
  /** Name of the model. */
  readonly model: string;

  constructor(model: string, options?: ErrorOptions) {
    super(`The model "${model}" could not be loaded.`, options);
    this.model = model;
  }
}

/** A network answered with something that is no number: its weights are damaged, or its input was. */
export class ModelOutputError extends Error {
  override readonly name = 'ModelOutputError';

  constructor() {
    super('The network answered with something that is not a number.');
  }
}
